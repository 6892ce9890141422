import {describe, expect, it} from 'vitest'
import {completeDate, type DayParts} from './dateline-date.js'

const days: [DayParts, string | undefined, string | undefined][] = [
  [{month: '3', day: '5'}, '2024-03-07', '2024-03-05'],
  [{month: '三', day: '五'}, '1979-03-07', '1979-03-05'],
  [{month: '12', day: '31'}, '2024-01-01', '2023-12-31'],
  [{month: '１２', day: '３１'}, '2024-01-01', '2023-12-31'],
  [{month: '3', day: '9'}, '2024-03-07', '2024-03-09'],
  [{month: '3', day: '20'}, '2024-03-07', '2023-03-20'],
  [{day: '六'}, '1934-03-08', '1934-03-06'],
  [{day: '廿八'}, '1934-03-02', '1934-02-28'],
  [{day: '31'}, '2024-03-01', '2024-01-31'],
  [{day: '30'}, '2024-01-02', '2023-12-30'],
  [{year: '2023', month: '12', day: '1'}, undefined, '2023-12-01'],
  [{year: '二十三', month: '三', day: '六'}, undefined, '1934-03-06'],
  [{year: '113', month: '10', day: '12'}, '2024-10-13', '2024-10-12'],
  [{month: '2', day: '29'}, '2025-01-02', '2024-02-29'],
  [{month: '3', day: '5'}, undefined, undefined],
  [{month: '13', day: '5'}, '2024-03-07', undefined],
  [{month: '2', day: '30'}, '2024-03-07', undefined],
  [{day: '百'}, '2024-03-07', undefined]
]

describe('completeDate', () => {
  it.each(days)('%o in a paper of %s', (parts, issueDate, date) => {
    expect(completeDate(parts, issueDate)).toBe(date)
  })
})
