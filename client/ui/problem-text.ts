import { useTranslation } from 'react-i18next'
import type { FieldProblem, Problem } from '../../shared/problems'

/** The sentence of a refusal: what happened · what is kept · what to do. */
export const useProblemText = (): ((problem: Problem) => string) => {
  const { t } = useTranslation()
  return ({ reply }) => t(`problems:${reply.code}`, { ...reply.values })
}

const under = (field: FieldProblem, path: string): boolean => field.path === path

/** The sentence beside one field (`path` as in the body: "points.3.name"), or undefined. */
export const useFieldText = (
  problem: Problem | null | undefined,
): ((path: string | undefined) => string | undefined) => {
  const { t } = useTranslation()
  return (path) => {
    const field = path === undefined ? undefined : problem?.reply.fields?.find((each) => under(each, path))
    return field ? t(`problems:${field.code}`, { ...field.values }) : undefined
  }
}

/** The element that a field of the body is typed into; the summary links to it. */
export const fieldId = (path: string): string => `field-${path.replace(/[^\w-]/g, '-')}`
