// A worker that does what the page or its file is called, for tests of what a run makes of it.
import {existsSync, writeFileSync} from 'node:fs'
import {basename, extname} from 'node:path'

const leak = []
let pages = 0
let waiting = Promise.resolve()

process.on('disconnect', () => process.exit())
process.on('message', (ask) => {
  waiting = waiting.then(() => answer(ask))
})

async function answer({ask, bytes, number, options, task}) {
  if (ask === 'open') {
    if (options.scan.pdf === 'text') process.exit(4)
    say({tell: 'ready'})
  }
  if (ask === 'hold') pages += 100 * bytes.length
  if (ask !== 'read') return
  if (task.id === 'refuse') return say({tell: 'refuse', number, fault: 'Expected an engine, got none'})
  say({tell: 'begin', number})
  await misbehave(task, number)
  say({tell: 'done', number, result: resultOf({lines: ++pages})})
}

async function misbehave({id: pageId, source}, number) {
  // In a run a page is called after its number, and its file says what it does.
  const id = /^p\d/.test(pageId) ? basename(source, extname(source)) : pageId
  if (id === 'exit') process.exit(3)
  if (id === 'throw') throw new RangeError('Expected ink')
  if (id === 'abort') process.abort()
  if (id === 'segfault') process.kill(process.pid, 'SIGSEGV')
  if (id === 'hang') await new Promise(() => setInterval(() => {}, 1000))
  if (id === 'loop') for (;;);
  if (id === 'slow') {
    // Ends when it is told to.
    writeFileSync(`${source}.begun`, '')
    while (!existsSync(source)) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  if (id === 'once') {
    // The page is also a file: there from the second time on.
    if (!existsSync(source)) {
      writeFileSync(source, '')
      process.exit(3)
    }
  }
  if (id === 'leak')
    for (;;) {
      leak.push(Buffer.alloc(4 * 1024 * 1024, 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  if (id === 'heap') for (;;) leak.push(Array.from({length: 100_000}, () => ({})))
  if (id === 'text') say('done')
  if (id === 'nothing') say({tell: 'done', number})
  if (id === 'fields') say({tell: 'done', number, result: {...resultOf({}), messages: undefined}})
  if (id === 'page')
    say({tell: 'done', number, result: {...resultOf({lines: 1}), page: {type: 'page', children: [null]}}})
  if (id === 'other') say({tell: 'done', number: 'all', result: resultOf({lines: 1})})
}

function resultOf(counts) {
  return {messages: [], counts: {lines: 0, inArticles: 0, inFurniture: 0, ...counts}, seconds: 0, timings: {}}
}

function say(tell) {
  process.send(tell)
}
