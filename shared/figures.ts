import type { Figures } from './attendance'

export const noFigures: Figures = {
  expected: 0,
  present: 0,
  online: 0,
  excused: 0,
  unexcused: 0,
  unmarked: 0,
  substitutes: 0,
  members: 0,
  nonMembers: 0,
  guests: 0,
  outside: 0,
  conflicts: 0,
  reported: 0,
  points: 0,
}

type Some<K extends keyof Figures> = Pick<Figures, K>

/** «Dự họp» on screens, «Có mặt» on papers: in the hall or online. */
export const attending = (f: Some<'present' | 'online'>): number => f.present + f.online
export const absent = (f: Some<'excused' | 'unexcused'>): number => f.excused + f.unexcused
/** Attending over expected, 0 to 1; null when nobody is expected. */
export const rate = (f: Some<'present' | 'online' | 'expected'>): number | null =>
  f.expected === 0 ? null : attending(f) / f.expected
