import { policies as documents } from '../../../server/documents/documents.policy'
import { policies as organisation } from '../../../server/organisation/organisation.policy'
import { resetDemonstration } from '../../../shared/demonstration'
import { createDocument, searchDocuments } from '../../../shared/documents'
import { health } from '../../../shared/health'
import { searchUnits } from '../../../shared/organisation'
import { systemStatus } from '../../../shared/status'
import { row } from '../row'

const ANY_ROLE = 'admin, organizer, director, chair, secretary, operator, editor, observer, code: *'

export const house = [
  row(health, undefined, 'Anybody may ask whether it is up', 'anybody', undefined, { few: true }),
  row(systemStatus, undefined, 'Whoever is let in sees how each part of the system is', 'signed in'),
  row(
    searchUnits,
    organisation.search,
    'Whoever holds a role anywhere searches the organisation tree',
    ANY_ROLE,
    () => ({ query: { search: '' } }),
  ),
  row(searchDocuments, documents.search, 'Whoever holds a role anywhere searches the documents', ANY_ROLE, () => ({
    query: { search: '' },
  })),
  row(
    createDocument,
    documents.create,
    'Organizers, secretaries, editors and administrators enter documents',
    'organizer, secretary, editor, admin: *',
    (g) => ({
      body: {
        system: 'party',
        type: 'Chỉ thị',
        number: '12-CT/TW',
        issuer: 'Ban Bí thư',
        date: g.at,
        abstract: 'Về việc mới',
      },
    }),
  ),
  row(
    resetDemonstration,
    undefined,
    'Whoever organizes, directs or administers somewhere may begin the rehearsal anew',
    'organizer, director, admin: *',
    undefined,
    // There is no demonstration here.
    { answers: 404 },
  ),
]
