import {describe, expect, it} from 'vitest'
import {isWeekday, type Masthead, readMasthead} from './read-masthead.js'

function read(text: string, fileDate?: string): Masthead {
  return readMasthead(
    text.split('\n').map((line, at) => ({text: line, at})),
    fileDate
  )
}

describe('readMasthead', () => {
  it('puts together what stands on many lines', () => {
    expect(
      read(
        '癸卯年四月十四\n2023年6月1日\n星期四\n国内统一刊号\nCN00-0123\n邮发代号 27-8 总第5210期\n云江工人日报\n为您服务 为您说话\n第1版 要闻'
      )
    ).toEqual({
      publication: {
        title: '云江工人日报',
        date: '2023-06-01',
        weekday: '星期四',
        lunarDate: '癸卯年四月十四',
        issueNumber: '5210',
        cn: 'CN00-0123',
        postalCode: '27-8'
      },
      number: 1,
      label: '第1版',
      section: '要闻',
      otherDates: []
    })
  })

  it.each([
    ['嶺東新報 A8\n婦女與家庭園地\n2025年1月25日 星期六', '婦女與家庭園地'],
    ['2025年1月25日 星期六 編輯／林小明\n社會服務\n嶺東新報 A8', '社會服務'],
    ['嶺東新報 A8\n2025年1月25日 星期六\n簡訊', undefined],
    ['嶺東新報 A8\n2025年1月25日 星期六\n青山常在人長久', undefined],
    ['第3版 理論\n嶺東新報\n要聞', '理論']
  ])('finds the section in %j', (text, section) => {
    expect(read(text).section).toBe(section)
  })

  it.each([
    ['2024年5月1日\n云江日报\n第3版\n2024年5月6日 星期一', '2024-05-06', ['2024-05-01']],
    ['2024年5月6日\n星期一\n云江日报\n通告\n通告\n通告\n通告\n2024年5月1日', '2024-05-06', ['2024-05-01']],
    ['2024年5月1日\n2024年5月6日', '2024-05-01', ['2024-05-06']]
  ])('weighs the dates of %j', (text, date, otherDates) => {
    expect(read(text)).toMatchObject({publication: {date}, otherDates})
  })

  it('lets the file name break a tie of dates', () => {
    expect(read('2024年5月1日\n2024年5月6日', '2024-05-06').publication.date).toBe('2024-05-06')
  })

  it.each([
    ['北桥周刊\n云江日报 第2版\n2024年5月6日', '云江日报'],
    ['江南晚报\n通告\n通告\n通告\n通告\n通告\n云江日报\n总第5210期\n2024年5月6日', '云江日报'],
    ['云江周末\n2024年5月6日 星期一', '云江周末'],
    ['工作汇报\n2024年5月6日 星期一', undefined]
  ])('chooses the title of %j', (text, title) => {
    expect(read(text).publication.title).toBe(title)
  })

  it.each([
    ['第5期\n总第300期', '300'],
    ['副刊第5期 云江日报\n第18609号', '18609']
  ])('chooses the issue number of %j', (text, issueNumber) => {
    expect(read(text).publication.issueNumber).toBe(issueNumber)
  })

  it('takes no fact from a sentence', () => {
    expect(read('这座桥2021年3月8日动工，三年后终于通车了。')).toEqual({publication: {}, otherDates: []})
  })

  it('takes an item of a table of contents for no label', () => {
    const masthead = '云江日报\n2024年5月6日\n星期一\n总第5210期'
    expect(read(`${masthead}\n云江大桥合龙 第3版`)).not.toHaveProperty('label')
  })

  it('takes the label beside a misread title', () => {
    expect(read('2024年5月14日 星期二\n副刊\n去江早服 06版')).toMatchObject({label: '06版', section: '副刊'})
  })

  it('finds nothing in nothing', () => {
    expect(readMasthead([])).toEqual({publication: {}, otherDates: []})
  })
})

describe('isWeekday', () => {
  it.each([
    ['星期一', '2024-05-06', true],
    ['星期天', '2024-05-05', true],
    ['週日', '2024-05-05', true],
    ['星期二', '2024-05-06', false]
  ])('%s on %s: %s', (weekday, date, expected) => {
    expect(isWeekday(weekday, date)).toBe(expected)
  })
})
