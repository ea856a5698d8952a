import type { HomeConference, HomeTask } from '../../../shared/home'

/** Where the one button of a conference leads. */
export function addressOf({ id, step, point, session }: HomeConference): string {
  if (step === 'roll_call') return `/diem/${point?.id}/diem-danh`
  if (step === 'test' || step === 'join') return `/diem/${point?.id}`
  if (step === 'conduct') return `/phien/${session?.id}/dieu-hanh`
  if (step === 'secretary') return `/hoi-nghi/${id}/thu-ky`
  return `/hoi-nghi/${id}/tong-quan`
}

/** Where a task is done. */
export function taskAddress({ code, conference, point }: HomeTask): string {
  if (code === 'accept') return `/hoi-nghi/${conference}/thu-ky`
  if (point !== null && code !== 'approve' && code !== 'gaps') return `/diem/${point}/diem-danh`
  return `/hoi-nghi/${conference}/tong-quan`
}

export type Countdown = { kind: 'before' | 'open' | 'over'; ms: number }

/** Time to the opening, or that it is under way, or over. */
export function countdown(session: HomeConference['session'], now: number): Countdown | undefined {
  if (!session) return undefined
  if (session.state === 'open' || session.state === 'paused') return { kind: 'open', ms: now - session.plannedFrom }
  if (session.state === 'closed') return { kind: 'over', ms: 0 }
  return { kind: 'before', ms: Math.max(0, session.plannedFrom - now) }
}
