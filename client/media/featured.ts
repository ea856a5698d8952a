import type { Item } from '../../shared/agenda'
import type { Turn } from '../../shared/floor'
import type { Session } from '../../shared/sessions'

/** The item on the air. */
export const currentItem = (items: readonly Item[]): Item | undefined =>
  items.find((item) => !item.removed && item.actualFrom !== null && item.actualTo === null)

/** The newest turn that runs: who speaks. */
export const runningTurn = (turns: readonly Turn[]): Turn | undefined => turns.filter((turn) => turn.to === null).at(-1)

export interface Featured {
  /** The point whose picture is the big one. */
  point: number
  speaker: string
  office: string
}

/** Who stands in the picture: the newest running turn, else the presenter of the item, else the host. */
export const featuredOf = (session: Session, items: readonly Item[], turns: readonly Turn[]): Featured => {
  const turn = runningTurn(turns)
  if (turn) return { point: turn.point, speaker: turn.speaker, office: turn.office }
  const item = currentItem(items)
  return {
    point: item?.point ?? session.host,
    speaker: item?.presenterPrinted ?? '',
    office: item?.presenterOffice ?? '',
  }
}

/** «Mục 3/6»: place of an item among those of its session, from 1. */
export const placeOf = (items: readonly Item[], item: Item): { at: number; of: number } => {
  const standing = items.filter((each) => !each.removed)
  return { at: standing.findIndex((each) => each.id === item.id) + 1, of: standing.length }
}

/** An office broken after its commas, as it is read out. */
export const officeLines = (office: string): string[] =>
  office
    .split(/(?<=,)\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
