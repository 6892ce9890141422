// A worker that does what the page is called, for tests of what a run makes of it.
let pages = 0

export async function open({scan}) {
  return scan.pdf === 'ocr' ? {fault: 'Expected an engine, got none'} : {}
}

export async function read({id}) {
  pages++
  if (id === 'exit') process.exit(3)
  if (id === 'throw') throw 'a string'
  if (id === 'hang') await new Promise(() => setInterval(() => {}, 1000))
  if (id === 'loop') for (;;);
  return {messages: [], counts: {lines: pages, inArticles: 0, inFurniture: 0}, seconds: 0, timings: {}}
}

export async function close() {
  await new Promise(() => {})
}
