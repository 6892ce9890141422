/**
 * What runs in a thread of `onnxruntime.ts`. It is text, because a worker can
 * load neither TypeScript (tests) nor a package by name from wherever this is
 * installed: the path of the library is handed in.
 *
 * A network has one input [1, 3, height, width] and one output [1, steps,
 * classes]. Of each step only the best classes leave the thread: the rest is
 * 6,000 numbers a step.
 */
export const workerSource = `
const {parentPort, workerData} = require('node:worker_threads')
const {library, model, best} = workerData
let session
let ort

async function open() {
  ort = require(library)
  session = await ort.InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3
  })
  const shape = session.inputMetadata[0].shape
  return {classes: session.outputMetadata[0].shape.at(-1), height: shape[2]}
}

async function run({values, width, height}) {
  const input = new ort.Tensor('float32', values, [1, 3, height, width])
  const output = (await session.run({[session.inputNames[0]]: input}))[session.outputNames[0]]
  const [, steps, classes] = output.dims
  const indices = new Int32Array(steps * best)
  const scores = new Float32Array(steps * best)
  for (let step = 0; step < steps; step++) pick(output.data, step * classes, classes, indices, scores, step * best)
  output.dispose?.()
  return {steps, best, indices, scores}
}

function pick(data, from, classes, indices, scores, to) {
  let floor = -Infinity
  let filled = 0
  for (let c = 0; c < classes; c++) {
    const score = data[from + c]
    if (score <= floor) continue
    let place = filled < best ? filled++ : best - 1
    while (place > 0 && scores[to + place - 1] < score) {
      scores[to + place] = scores[to + place - 1]
      indices[to + place] = indices[to + place - 1]
      place--
    }
    scores[to + place] = score
    indices[to + place] = c
    if (filled === best) floor = scores[to + best - 1]
  }
}

parentPort.on('message', async ({id, action, payload}) => {
  try {
    if (action === 'close') {
      await session?.release()
      parentPort.close()
      return
    }
    const result = action === 'open' ? await open() : await run(payload)
    parentPort.postMessage({id, result})
  } catch (error) {
    parentPort.postMessage({id, fault: String(error?.message ?? error)})
  }
})
`
