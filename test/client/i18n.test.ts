import { expect, it } from 'vitest'
import { i18n } from '../../client/i18n'

it('writes times and figures of a sentence the Vietnamese way', () => {
  i18n.addResourceBundle('vi', 'probe', {
    line: 'từ {{at, dayHour}}, {{at, hour}}, {{n, figure}} điểm',
    many_other: '{{count}} điểm',
  })
  expect(i18n.t('probe:line', { at: Date.UTC(2022, 4, 18, 1), n: 31097 })).toBe(
    'từ 18/05/2022 08:00, 08:00, 31.097 điểm',
  )
  expect(i18n.t('probe:many', { count: 1 })).toBe('1 điểm')
})
