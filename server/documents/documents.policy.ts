import { roles } from '../../shared/access'
import { anywhere, policy } from '../access/policy'

export const policies = {
  search: policy('search_documents', 'Whoever holds a role anywhere searches the documents', anywhere(...roles)),
  create: policy(
    'create_document',
    'Organizers, secretaries, editors and administrators enter documents',
    anywhere('organizer', 'secretary', 'editor', 'admin'),
  ),
}
