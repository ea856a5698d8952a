import { at, inArea, policy } from '../access/policy'

export const policies = {
  manage: policy(
    'manage_account',
    'An administrator manages the accounts of the units in the area that hold nothing outside it',
    inArea('admin'),
  ),
  list: policy('list_accounts', 'An administrator sees the accounts of the area', inArea('admin')),
  grant: policy('grant', 'An administrator grants and withdraws roles inside the area, to others', inArea('admin')),
  directors: policy(
    'see_directors',
    'Organizers, directors and administrators of the convening area see who may approve',
    inArea('organizer', 'director', 'admin'),
  ),
  point_code: policy(
    'point_code',
    'Organizers and administrators of the area make and end the code of a point',
    inArea('organizer', 'admin'),
  ),
  helpers: policy(
    'helpers',
    'Who runs a point lets roll-call phones in and out, and organizers and secretaries above it',
    at('operator'),
    inArea('organizer', 'secretary'),
  ),
  seat_link: policy(
    'seat_link',
    'Organizers and secretaries of the area make and end the link of a seat',
    inArea('organizer', 'secretary'),
  ),
}
