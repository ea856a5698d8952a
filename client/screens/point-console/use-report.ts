import { z } from 'zod'
import { reportHeadcount } from '../../../shared/attendance'
import { deviceTag, freshStamp } from '../../device'
import { keep } from '../../outbox/start'
import { useOutbox } from '../../outbox/use-outbox'
import type { Sum } from './count'
import type { Console } from './use-console'

const figure = z.object({ n: z.number() })

/** Sends the head-count through the outbox: kept on this machine first, then sent in order. */
export const useReport = (model: Pick<Console, 'point' | 'session'>) => {
  const { point, session } = model
  const group = `${session?.id ?? 0}/${point.id}`
  const box = useOutbox(group)
  const mine = box.entries.filter((entry) => entry.path === reportHeadcount.path)
  const send = async ({ n, excused, members }: Sum): Promise<void> => {
    if (!session) return
    const stamp = freshStamp()
    await keep(
      reportHeadcount,
      { params: { id: session.id, point: point.id }, body: { tag: deviceTag(), stamp, n, excused, members } },
      { stamp, group },
    )
  }
  const kept = figure.safeParse(mine.findLast((entry) => entry.state === 'kept')?.body)
  return {
    send,
    /** The figure that waits on this machine. */
    waiting: kept.success ? kept.data.n : null,
    refused: mine.findLast((entry) => entry.state === 'refused'),
  }
}
