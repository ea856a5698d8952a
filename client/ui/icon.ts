import type { ComponentType } from 'react'

/** An icon of @tabler/icons-react, as far as we use it. */
export type IconType = ComponentType<{
  size?: number | string
  stroke?: number | string
  className?: string
  'aria-hidden'?: boolean | 'true' | 'false'
}>
