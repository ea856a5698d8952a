import type { Announcement } from '../shared/announcements'
import type { Entry } from './db/entry'

/** What the entries of a domain announce: journal kind → the announcements made from the entry's body alone. */
export type Announcers = Record<string, (entry: Entry) => Announcement[]>
