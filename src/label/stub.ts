// provisional
export type FurnitureKind =
  | 'masthead'
  | 'folio'
  | 'slogan'
  | 'contact'
  | 'staffLine'
  | 'columnLabel'
  | 'noise'
export function matchFurniture(text: string): {kind: FurnitureKind; weak?: boolean} | undefined {
  if (text.length > 60) return undefined
  if (!/[\p{Script=Han}]/u.test(text) && !/^\d[\d-]{5,}$/.test(text) && text.length < 8)
    return {kind: 'noise'}
  if (/^(简讯|快报|短讯|一句话新闻|简明新闻|短訊|各地短波|要聞簡報|各地點滴)$/.test(text))
    return {kind: 'columnLabel'}
  if (/编辑[/／:：]|編輯[/／:：]/.test(text)) return {kind: 'staffLine'}
  if (/^.{0,6}(?:电子版|电子信箱|社址|热线)/.test(text)) return {kind: 'contact'}
  if (/星期[一二三四五六日]|邮发代号|统一刊号|第\d+[号號期]|^第.{1,3}版 ?.{0,6}$/.test(text))
    return {kind: 'folio'}
  if (/^.{2,6}[日晚晨时商农民青年工人都市]{1,2}[报報]( [A-Z]\d)?$/.test(text)) return {kind: 'masthead'}
  return undefined
}
export function matchJump(text: string): {start: number; end: number} | undefined {
  const m = /^[（(]?(下转|上接|下轉)第?[\d一二三四五六七八九十]{1,3}版[）)]?$/.exec(text)
  return m ? {start: 0, end: text.length} : undefined
}
export function matchCredit(text: string): {start: number; end: number} | undefined {
  return text.length < 30 && /[摄攝]）?$|攝影|提供）?$|[摄攝]影：/.test(text)
    ? {start: 0, end: text.length}
    : undefined
}
export function matchBylineLine(text: string): {weak?: boolean} | undefined {
  if (text.length > 40) return undefined
  return /^[□■◎]|^(本报|新华社|本報)?.{0,5}(记者|記者|评论员|通讯员)[ 　:：]?.{0,16}$|^文[:：/]/.test(text) &&
    !/。/.test(text)
    ? {}
    : undefined
}
export function startsStory(text: string): boolean {
  return (
    /^[（【〔(]?(本[报報埠].{0,8}([讯訊电電道]|消息)|.{2,12}[社网網].{0,12}[电電讯訊]|据.{2,12}[电電]|[记記]者.{2,8}／)/.test(
      text.slice(0, 40)
    ) || /^[（【〔(].{1,20}([电電道訊])[】〕）)]/.test(text.slice(0, 30))
  )
}
