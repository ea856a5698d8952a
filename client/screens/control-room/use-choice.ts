import type { Request } from '../../../shared/floor'
import { useQueryWord } from '../../address'
import type { Node } from './tree'
import type { Room } from './use-room'

/** What stands in the preview: a request, a point of the wall, or nothing. */
export interface Choice {
  request: Request | undefined
  point: Node | undefined
  /** The request that was named next. */
  next: number | undefined
  chooseRequest: (id: number) => void
  choosePoint: (id: number) => void
  nameNext: (id: number | undefined) => void
  clear: () => void
}

const numberIn = (word: string | undefined, letter: string): number | undefined => {
  const digits = word?.startsWith(letter) ? word.slice(letter.length) : ''
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}

/** Chosen things lie in the address, so that a reload or a colleague finds them again. First in line when nothing is chosen. */
export const useChoice = (room: Room): Choice => {
  const [word, setWord] = useQueryWord('chon')
  const [named, setNamed] = useQueryWord('tiep')
  const { requests, nodes } = room
  const next = requests.find((request) => String(request.id) === named)?.id
  const asked = requests.find((request) => request.id === numberIn(word, 'd'))
  const point = nodes.get(numberIn(word, 'c') ?? 0)
  const ofPoint = point && requests.find((request) => request.point === point.point.id)
  const first = requests.find((request) => request.id === next) ?? requests[0]
  const request = ofPoint ?? asked ?? (point ? undefined : first)
  return {
    ...{ request, next },
    point: point ?? (request && nodes.get(request.point)),
    chooseRequest: (id) => setWord(`d${id}`),
    choosePoint: (id) => setWord(`c${id}`),
    nameNext: (id) => setNamed(id === undefined ? undefined : String(id)),
    clear: () => setWord(undefined),
  }
}
