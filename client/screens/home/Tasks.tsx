import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HomeTask } from '../../../shared/home'
import { ButtonLink } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Panel } from '../../ui/Panel'
import classes from './home.module.css'
import { taskAddress } from './step'

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
            <li key={`${task.code}-${task.conference}-${task.point}`}>
              <span>
                <b>{t(`home:task.${task.code}`, { count: task.n, name: task.name })}</b>
                <span className="small dim">{task.conferenceTitle}</span>
              </span>
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
