export * from '../journal/journal.schema'
