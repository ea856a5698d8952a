import type { Problem } from '../../shared/problems'
import { fieldId, useFieldText } from './problem-text'
import classes from './ui.module.css'

/** The refused fields of a form as links to them. */
export const FormProblems = ({ problem, labels }: { problem: Problem; labels: Record<string, string> }) => {
  const text = useFieldText(problem)
  const fields = problem.reply.fields ?? []
  if (fields.length === 0) return null
  return (
    <ul className={classes.formProblems}>
      {fields.map(({ path, code }) => (
        <li key={`${path} ${code}`}>
          <a
            href={`#${fieldId(path)}`}
            onClick={(event) => {
              event.preventDefault()
              document.getElementById(fieldId(path))?.focus()
            }}
          >
            {labels[path] ?? path}
          </a>
          {': '}
          {text(path)}
        </li>
      ))}
    </ul>
  )
}
