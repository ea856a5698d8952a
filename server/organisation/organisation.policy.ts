import { roles } from '../../shared/access'
import { anywhere, policy } from '../access/policy'

export const policies = {
  search: policy('search_units', 'Whoever holds a role anywhere searches the organisation tree', anywhere(...roles)),
}
