import type { Frame } from '../../shared/announcements'
import type { Room } from './reach'

/** One browser that listens. */
export interface Member {
  /** Of its socket. */
  readonly id: string
  rooms: ReadonlySet<Room>
  /** While it catches up, frames wait here. */
  held: Frame[] | undefined
  /** Scope → the position up to which it caught up; older frames still on their way are not told twice. */
  readonly past: Map<number, number>
}
export interface Parcel {
  rooms: readonly Room[]
  frame: Frame
}

export const newMember = (id: string): Member => ({ id, rooms: new Set(), held: undefined, past: new Map() })

function isPast(member: Member, frame: Frame): boolean {
  const past = frame.position === null ? undefined : member.past.get(frame.scope)
  return past !== undefined && frame.position !== null && frame.position <= past
}

/** Who is in which room; hands a batch out so that each browser gets what it hears in one frame of the line. */
export class Hub {
  readonly #rooms = new Map<Room, Set<Member>>()
  readonly #deliver: (ids: string[], frames: Frame[]) => void

  constructor(deliver: (ids: string[], frames: Frame[]) => void) {
    this.#deliver = deliver
  }

  has = (room: Room): boolean => this.#rooms.has(room)

  enter(member: Member, rooms: ReadonlySet<Room>) {
    this.leave(member)
    member.rooms = rooms
    for (const room of rooms) {
      const inside = this.#rooms.get(room)
      if (inside) inside.add(member)
      else this.#rooms.set(room, new Set([member]))
    }
  }

  leave(member: Member) {
    for (const room of member.rooms) {
      const inside = this.#rooms.get(room)
      inside?.delete(member)
      if (inside?.size === 0) this.#rooms.delete(room)
    }
    member.rooms = new Set()
  }

  /** Browsers that hear the same frames of the batch share one encoding. */
  send(batch: readonly Parcel[]) {
    const groups = new Map<string, { ids: string[]; frames: Frame[] }>()
    for (const [member, indexes] of this.#hearers(batch)) {
      const frames = indexes.flatMap((index) => batch[index]?.frame ?? []).filter((frame) => !isPast(member, frame))
      if (frames.length === 0) continue
      if (member.held) member.held.push(...frames)
      else {
        const key = frames.length === indexes.length ? indexes.join() : `${member.id}:`
        const group = groups.get(key)
        if (group) group.ids.push(member.id)
        else groups.set(key, { ids: [member.id], frames })
      }
    }
    for (const { ids, frames } of groups.values()) this.#deliver(ids, frames)
  }

  #hearers(batch: readonly Parcel[]): Map<Member, number[]> {
    const hearers = new Map<Member, number[]>()
    batch.forEach(({ rooms }, index) => {
      for (const member of this.#inside(rooms)) {
        const indexes = hearers.get(member)
        if (indexes) indexes.push(index)
        else hearers.set(member, [index])
      }
    })
    return hearers
  }

  #inside(rooms: readonly Room[]): Set<Member> {
    const members = new Set<Member>()
    for (const room of rooms) for (const member of this.#rooms.get(room) ?? []) members.add(member)
    return members
  }

  /** What was held while the member caught up, without what it was told already. */
  release(member: Member): Frame[] {
    const held = member.held ?? []
    member.held = undefined
    return held.filter((frame) => !isPast(member, frame))
  }
}
