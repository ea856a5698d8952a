import { resolve } from 'node:path'
import { engine } from '../db/kit'
import { words } from '../words'
import { BackupProblem, sentenceOf } from './problem'
import { restore } from './restore'

const given = process.argv[2]
const dataDir = resolve(process.env.DATA_DIR || 'data')
try {
  if (!given) throw new BackupProblem('usage')
  if (engine === 'postgres') throw new BackupProblem('postgres')
  const { at, entries } = await restore({ dataDir, file: resolve(given) })
  const when = new Date(at).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
  console.log(words('backup:restored', { path: dataDir, entries, at: when }))
} catch (error) {
  console.error(sentenceOf(error, dataDir))
  process.exitCode = 1
}
