/**
 * The most frequent Han characters of modern Chinese text, both scripts.
 *
 * Summed from the word frequencies of the jieba dictionary: the first 300
 * make up 60 % of running text; behind them their traditional forms.
 */
export const commonHan: ReadonlySet<string> = new Set(
  `一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可过
天作分方用多你着部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所如现理机体
表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城十相但已些正口通想
度加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知级量任江及应省资委务元美特
期世湖回系比气汉总展电科金先声提品设或义王社很统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果
书清活华几州解议更称程今决张导术府才保交放管结师便走达族反再题色五
國為這個來會時學說們於後發對長過業裡經門動進區開產軍還種現機體與當兩實麼關從內沒將員東頭間無見戰點場數樣問
萬級應資務氣漢總電聲設義統處馬兒領隊計別權話報給變書華幾議稱決張導術結師達題記讯訊版星期星號六七八九零百千`
    .replace(/\s/gu, '')
    .split('')
)
