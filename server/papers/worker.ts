import { parentPort } from 'node:worker_threads'
import type { RollUpPaper } from '../../shared/papers'
import { writeRollUpCsv, writeRollUpXlsx } from './roll-up'

/** A paper as JSON: one string crosses to another thread faster than half a million small objects. */
export interface Order {
  paper: string
  format: 'xlsx' | 'csv'
}

async function written({ paper, format }: Order): Promise<Uint8Array> {
  const read: RollUpPaper = JSON.parse(paper)
  return format === 'csv' ? new TextEncoder().encode(writeRollUpCsv(read)) : await writeRollUpXlsx(read)
}

parentPort?.once('message', (order: Order) => {
  void written(order).then((bytes) => parentPort?.postMessage(bytes))
})
