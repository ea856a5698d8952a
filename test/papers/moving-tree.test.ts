import { expect, test } from 'vitest'
import { whoIs } from '../../server/accounts/who'
import { createLiveCounts } from '../../server/attendance/live-counts'
import { rollUpPaperOf } from '../../server/papers/roll-up-paper'
import type { Feed, LiveCounts } from '../../server/parts'
import type { RollUpNode } from '../../shared/papers'
import { addPoint } from '../../shared/points'
import { halls } from '../scenes/halls'
import { scene, testConfig } from '../scenes/scene'

const silent: Feed = { subscribe: () => () => {}, drained: async () => {} }

test('a hall that is added while a report is put together: the report is read again and its parts agree', async () => {
  const s = await scene()
  const h = halls(s)
  const { root } = await s.conference()
  const tuSon = await s.point('Từ Sơn')
  const session = await h.session(root)
  const organizer = await s.person('organizer')
  const secretary = await s.person('secretary')
  const actor = await whoIs({ db: s.db, clock: s.clock, config: testConfig() })(secretary.cookie)
  if (!actor) throw new Error('the secretary is signed in')
  const { nodes, ...rest } = createLiveCounts(s.db, silent)
  let reads = 0
  const live: LiveCounts = {
    ...rest,
    async nodes(id) {
      if (++reads > 1) return await createLiveCounts(s.db, silent).nodes(id)
      await organizer.must(addPoint, { params: { id: tuSon.id }, body: { printedName: 'Đình Bảng' } })
      return await nodes(id)
    },
  }
  const paper = await rollUpPaperOf(s.db.read, {
    ...{ live, actor, printedAt: s.clock.now(), session, point: root.id },
  })
  expect(reads).toBe(2)
  const names = ({ name, children }: RollUpNode): unknown =>
    children.length === 0 ? name : [name, ...children.map(names)]
  expect([paper.node.figures.points, names(paper.node)]).toEqual([
    4,
    ['Trung ương', ['Bắc Ninh', ['Từ Sơn', 'Đình Bảng']]],
  ])
  await s.end()
})
