import { at, inArea, near, policy } from '../access/policy'

const ABOVE = ['organizer', 'director', 'chair', 'secretary', 'editor', 'observer', 'admin'] as const
const STAFF = [...ABOVE, 'operator'] as const

export const policies = {
  see: policy('see', 'Whoever has a role at, above or below a point knows of it', near(...STAFF, 'helper')),
  watch: policy(
    'watch',
    'Staff whose area holds a point, and its operator, watch what happens there',
    inArea(...ABOVE),
    at('operator'),
  ),
  operate: policy('operate', 'The operator runs exactly one point', at('operator')),
  compose: policy('compose', 'An organizer whose area holds the point changes it', inArea('organizer')),
}
