import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { share } from '../../ui/format'
import { useNames } from './names'
import classes from './secretary.module.css'
import type { Desk } from './use-desk'

const Above = ({ desk, id, name, bare }: { desk: Desk; id: number; name: string; bare: boolean }) => {
  const figures = desk.figures.get(id)
  return (
    <>
      <Link
        to="."
        search={(before: object) => ({ ...before, diem: id, bang: undefined, ghe: undefined })}
        resetScroll={false}
      >
        {name}
      </Link>
      {figures && !bare && <small className="num">{share(figures.attending, figures.expected)}</small>}
      <IconChevronRight size={14} aria-hidden="true" />
    </>
  )
}

/** Where the node hangs; each step above is a link; a single one says its own figures. */
export const Crumbs = ({ desk, hall }: { desk: Desk; hall?: string }) => {
  const { t } = useTranslation()
  const { ofPoint, short } = useNames()
  const node = desk.rollUp?.node
  if (!node) return null
  const nameOf = (id: number, name: string): string => {
    const point = desk.points.find((each) => each.id === id)
    return point ? ofPoint(point) : short(name)
  }
  const steps = hall === undefined ? node.ancestors : [...node.ancestors, { id: node.point, name: node.name }]
  return (
    <nav className={classes.crumbs} aria-label={t('secretary:crumbs')}>
      {steps.map(({ id, name }) => (
        <Above key={id} desk={desk} id={id} name={nameOf(id, name)} bare={steps.length > 1} />
      ))}
      <b aria-current="page">{hall ?? nameOf(node.point, node.name)}</b>
    </nav>
  )
}
