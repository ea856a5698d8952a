import { openDatabase, placeFrom } from '../db/open'
import { words } from '../words'
import { resetRehearsal } from './start'

// `npm run reset`: for a copy that is not running; a running one is reset from its first page, so that its rooms follow.
const db = await openDatabase(placeFrom(process.env))
const made = await resetRehearsal(db, Date.now())
process.stdout.write(`${words(made === undefined ? 'problems:no_demonstration' : 'welcome:reset')}\n`)
await db.close()
process.exitCode = made === undefined ? 1 : 0
