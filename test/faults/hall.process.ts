import { Browser } from '../scenes/scene'
import { Hall } from './hall'
import type { Order, Told } from './halls-apart'

/** Halls in a process of their own, as they are in life: their work does not hold up the application. */
const tell = (told: Told) => process.send?.(told)
const halls: Hall[] = []

const work: { [K in Order['kind']]: (order: Extract<Order, { kind: K }>) => void } = {
  enter({ url, origin, gate, session, places }) {
    for (const { point, cookie } of places) {
      const browser = new Browser(url, origin)
      browser.cookie = cookie
      halls.push(new Hall(browser, point, session, gate))
    }
    for (const hall of halls) hall.enter()
  },
  ready({ since }) {
    for (const hall of halls) hall.mediaReady(since)
  },
  look: () => tell(halls.map(({ state, identity, stays }) => ({ state, identity, stays }))),
  end: () => process.exit(0),
}
process.on('message', (order: Order) => (work[order.kind] as (order: Order) => void)(order))
