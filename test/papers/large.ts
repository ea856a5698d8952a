import type { Figures } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'
import type { RollUpNode, RollUpPaper } from '../../shared/papers'

const hall: Figures = {
  ...noFigures,
  ...{ expected: 40, present: 37, online: 1, excused: 2, members: 36, nonMembers: 2, reported: 1, points: 1 },
}
const keys = Object.keys(noFigures) as (keyof Figures)[]
const summed = (all: readonly Figures[]): Figures =>
  Object.fromEntries(keys.map((key) => [key, all.reduce((sum, one) => sum + one[key], 0)])) as Figures

const own = { figures: hall, reportedAt: 1_652_834_100_000 }
const leaf = (name: string): RollUpNode => ({ name, figures: hall, own, children: [] })
const above = (name: string, children: RollUpNode[]): RollUpNode => ({
  ...{ name, own, children },
  figures: summed([hall, ...children.map(({ figures }) => figures)]),
})
const times = (n: number, make: (at: number) => RollUpNode) => [...Array(n).keys()].map(make)

/** The quick report of a made-up country: `provinces` of 11 districts with 44 communes each. 63 are 31,248 points. */
export const largePaper = (provinces: number): RollUpPaper => ({
  head: {
    issuer: { system: 'party', superior: '', body: 'BAN TỔ CHỨC', place: 'Hà Nội' },
    ...{ conference: 'Hội nghị toàn quốc', date: 1_652_834_100_000, point: 'Trung ương', session: 'Phiên Trung ương' },
    ...{ state: 'draft', sheets: null, printedAt: 1_652_834_100_000, demonstration: true },
  },
  node: above(
    'Trung ương',
    times(provinces, (p) =>
      above(
        `tỉnh ${p}`,
        times(11, (d) =>
          above(
            `huyện ${p}.${d}`,
            times(44, (c) => leaf(`xã ${p}.${d}.${c}`)),
          ),
        ),
      ),
    ),
  ),
  replaced: [],
})
