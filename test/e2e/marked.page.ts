// Runs inside the page, before the application's own scripts; bundled by marked.ts.
import { watchElements } from './marked/elements'
import { giveMarked } from './marked/give'
import { type First, first, type Look, look } from './marked/look'

declare global {
  interface Window {
    /** Set before this script: the number of this page, or null to look on only. */
    markedNumber?: number | null
    marked?: { look(ms: number): Promise<Look>; first(number: number, ms: number): Promise<First> }
  }
}

if (!window.marked) {
  watchElements()
  const number = window.markedNumber ?? null
  if (number !== null && navigator.mediaDevices) giveMarked(number)
  window.marked = { look, first }
}
