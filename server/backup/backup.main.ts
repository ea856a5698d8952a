import { resolve } from 'node:path'
import { engine } from '../db/kit'
import { words } from '../words'
import { backup } from './backup'
import { BackupProblem, sentenceOf } from './problem'

const [given, ...flags] = process.argv.slice(2)
const file = resolve(given ?? '')
try {
  if (!given || flags.some((flag) => flag !== '--with-secrets')) throw new BackupProblem('usage')
  if (engine === 'postgres') throw new BackupProblem('postgres')
  const dataDir = resolve(process.env.DATA_DIR || 'data')
  const made = await backup({ dataDir, file, at: Date.now(), withSecrets: flags.length > 0 })
  console.log(words('backup:made', { file, ...made }))
} catch (error) {
  console.error(sentenceOf(error, file))
  process.exitCode = 1
}
