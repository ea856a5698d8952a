import { openDatabase, placeFrom } from './open'

const db = await openDatabase(placeFrom(process.env))
await db.close()
