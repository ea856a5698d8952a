import { Button as MantineButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { MouseEvent, ReactNode, Ref } from 'react'
import classes from './button.module.css'
import type { IconType } from './icon'
import { KeyCap } from './KeyCap'

export type ButtonKind = 'primary' | 'outline' | 'quiet' | 'danger'
/** small 32, normal 36, touch 48, big 56 px high. */
export type ButtonSize = 'small' | 'normal' | 'touch' | 'big'

interface Look {
  /** Default outline. Danger is for acts marked «!»: outlined, never filled. One primary in a view. */
  kind?: ButtonKind
  size?: ButtonSize
  icon?: IconType
  /** The key that does the same, shown beside the words. */
  keyName?: string
  wide?: boolean
  className?: string | undefined
  children?: ReactNode
}

export interface ButtonProps extends Look {
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void
  type?: 'button' | 'submit'
  busy?: boolean
  disabled?: boolean
  /** For buttons that show only an icon, and where the words alone do not say what is meant. */
  label?: string
  pressed?: boolean
  expanded?: boolean
  describedBy?: string
  form?: string
  autoFocus?: boolean
  ref?: Ref<HTMLButtonElement>
}

const lookOf = ({ kind = 'outline', size = 'normal', wide, className }: Look) => ({
  className: [classes.button, classes[kind], classes[size], wide ? classes.wide : '', className ?? ''].join(' '),
  variant: 'transparent',
  unstyled: false,
})

const Inside = ({ icon: Icon, keyName, children }: Look) => (
  <>
    {Icon && <Icon size={18} stroke={1.75} aria-hidden="true" />}
    {children !== undefined && <span>{children}</span>}
    {keyName && <KeyCap name={keyName} />}
  </>
)

/** Every button. The words are a verb with its numbers: «Ghi 195 có mặt, 5 vắng». */
export const Button = (props: ButtonProps) => {
  const { onClick, type = 'button', busy = false, disabled = false, label, pressed, expanded, describedBy } = props
  return (
    <MantineButton
      {...lookOf(props)}
      type={type}
      loading={busy}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-describedby={describedBy}
      aria-keyshortcuts={props.keyName}
      {...(props.form ? { form: props.form } : {})}
      {...(props.autoFocus ? { 'data-autofocus': true } : {})}
      {...(onClick ? { onClick } : {})}
      {...(props.ref ? { ref: props.ref } : {})}
    >
      <Inside {...props} />
    </MantineButton>
  )
}

/** A link that looks like a button: it goes somewhere, it does nothing. `external` loads the page anew (files, public pages). */
export const ButtonLink = ({ to, external = false, ...look }: Look & { to: string; external?: boolean }) =>
  external ? (
    <MantineButton {...lookOf(look)} component="a" href={to}>
      <Inside {...look} />
    </MantineButton>
  ) : (
    <MantineButton {...lookOf(look)} component={Link} to={to}>
      <Inside {...look} />
    </MantineButton>
  )
