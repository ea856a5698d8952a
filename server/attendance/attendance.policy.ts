import { at, inArea, policy } from '../access/policy'

const LEADERS = ['secretary', 'director', 'chair', 'organizer', 'observer'] as const

export const policies = {
  roll: policy(
    'roll',
    'The roll of a hall is read by those who work in it, and by whoever records, directs, chairs, organizes or observes above it',
    at('operator', 'helper'),
    inArea(...LEADERS),
  ),
  mark: policy(
    'mark',
    'Operator and helper mark at their own point, a secretary inside the area',
    at('operator', 'helper'),
    inArea('secretary'),
  ),
  submit: policy('submit', 'The operator submits the sheet of the own point; a helper does not', at('operator')),
  accept: policy('accept', 'A secretary accepts sheets inside the area, nothing beside or above', inArea('secretary')),
  return: policy('return', 'A secretary returns sheets inside the area with a reason', inArea('secretary')),
  lock: policy('lock', 'A secretary locks sheets inside the area', inArea('secretary')),
  decide: policy('decide', 'A secretary decides what holds for seats inside the area', inArea('secretary')),
  evidence: policy(
    'evidence',
    'Evidence is read by whoever records, directs, chairs, organizes or observes above the hall, and by its operator',
    at('operator'),
    inArea(...LEADERS),
  ),
  watch: policy(
    'watch',
    'Totals of a subtree are read by whoever records, directs, chairs, organizes or observes it, and by the operator of its own top',
    at('operator'),
    inArea(...LEADERS),
  ),
  export: policy(
    'export',
    'Lists and reports are taken out by whoever may read the totals of that subtree',
    at('operator'),
    inArea(...LEADERS),
  ),
}
