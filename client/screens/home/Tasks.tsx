import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HomeTask } from '../../../shared/home'
import { useServerSecond } from '../../clock'
import { ButtonLink } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { hour } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import classes from './home.module.css'
import { taskAddress } from './step'

/** Until when, and whether that is over. */
const Due = ({ at }: { at: number | null }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  if (at === null) return null
  const late = Math.ceil((now - at) / 60_000)
  return late > 0 ? (
    <b className={classes.late}>{t('home:late', { count: late })}</b>
  ) : (
    <span className="num">{t('home:due', { at: hour(at) })}</span>
  )
}

/** What waits, the most urgent on top; at most seven. */
export const Tasks = ({ tasks }: { tasks: readonly HomeTask[] }) => {
  const { t } = useTranslation()
  return (
    <Panel title={t('home:tasks')} note={String(tasks.length)}>
      {tasks.length === 0 ? (
        <Empty icon={IconCheck} title={t('home:noTasks')}>
          {t('home:noTasksText')}
        </Empty>
      ) : (
        <ul className={classes.tasks}>
          {tasks.map((task) => (
            <li key={`${task.code}-${task.conference}-${task.session}-${task.point}`}>
              <span>
                <b>{t(`home:task.${task.code}`, { count: task.n, name: task.name })}</b>
                <span className="small dim">
                  {task.waits ? t('home:waits', { name: task.waits }) : task.conferenceTitle}
                </span>
              </span>
              <Due at={task.due} />
              <ButtonLink size="small" to={taskAddress(task)}>
                {t(`home:do.${task.code}`)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
