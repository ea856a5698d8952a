import { at, inArea, near, policy } from '../access/policy'

const STAFF = ['organizer', 'director', 'chair', 'secretary', 'operator', 'editor', 'observer', 'admin'] as const

export const policies = {
  see: policy('see', 'Whoever has a role at, above or below a point knows of it', near(...STAFF, 'helper')),
  watch: policy('watch', 'Staff whose area holds a point watch what happens there', inArea(...STAFF), at('operator')),
  operate: policy('operate', 'The operator runs exactly one point', at('operator')),
  compose: policy('compose', 'An organizer whose area holds the point changes it', inArea('organizer')),
}
