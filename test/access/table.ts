import type { Row } from './row'
import { accounts } from './table/accounts'
import { conferences } from './table/conferences'
import { halls } from './table/halls'
import { house } from './table/house'
import { points } from './table/points'
import { sessions } from './table/sessions'

/** Every call, in the words of the policies. */
export const table: readonly Row[] = [...accounts, ...conferences, ...points, ...sessions, ...halls, ...house]
