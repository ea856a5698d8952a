import { Worker } from 'node:worker_threads'
import type { PaperFormat, RollUpNode, RollUpPaper } from '../../shared/papers'
import { writeRollUpCsv, writeRollUpXlsx } from './roll-up'
import type { Order } from './worker'

/** Up to here a paper is written at once: a thread takes longer to begin than that. */
const SMALL = 1500

const rowsOf = (node: RollUpNode): number => node.children.reduce((sum, child) => sum + rowsOf(child), 1)

/** From sources the thread reads TypeScript as we do. */
function thread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./papers-worker.js', import.meta.url))
  const url = JSON.stringify(new URL('./worker.ts', import.meta.url).href)
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${url}) })`, {
    eval: true,
  })
}

const inThread = (order: Order): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = thread()
    worker.once('message', (bytes: Uint8Array) => {
      resolve(bytes)
      void worker.terminate()
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread that writes papers ended with ${code}`)))
    worker.postMessage(order)
  })

/** The quick report as a file. That of a whole country takes seconds, and is written beside the work of everybody else. */
export async function writeRollUp(paper: RollUpPaper, format: PaperFormat): Promise<Uint8Array | string> {
  if (rowsOf(paper.node) > SMALL) return await inThread({ paper: JSON.stringify(paper), format })
  return format === 'csv' ? writeRollUpCsv(paper) : await writeRollUpXlsx(paper)
}
