import sharp from 'sharp'

/**
 * Draw a line of print as a poor scan has it: small, blurred, on grey ground, with noise.
 *
 * @param {string} text
 * @param {{font: string, size: number, random: () => number}} how `size` is the height of a character, in pixels
 * @returns {Promise<import('../../dist/raster/types.js').LineImage>}
 */
export async function drawPoorLine(text, {font, size, random}) {
  const large = await sharp({text: {text: escapeMarkup(text), font: `${font} 30`, dpi: 96}})
    .flatten({background: '#000'})
    .toColourspace('b-w')
    .png()
    .toBuffer({resolveWithObject: true})
  // 30 points at 96 dots an inch are 40 pixels.
  const width = Math.max(8, Math.round((large.info.width / 40) * size))
  const height = Math.max(4, Math.round((large.info.height / 40) * size))
  const {data, info} = await sharp(large.data)
    .resize(width, height, {fit: 'fill'})
    .extend({top: 2, bottom: 2, left: 3, right: 3, background: '#000'})
    .blur(0.6 + 0.5 * random())
    .toColourspace('b-w')
    .raw()
    .toBuffer({resolveWithObject: true})
  const ink = 120 + 60 * random()
  const grey = Uint8Array.from(data, (value) => {
    const noise = (random() + random() + random() - 1.5) * 20
    return Math.min(255, Math.max(0, 225 - (value / 255) * ink + noise))
  })
  if (grey.length !== info.width * info.height) throw new Error('Expected one channel')
  return {width: info.width, height: info.height, data: grey, size, vertical: false}
}

/** Pango reads marks in a text. */
function escapeMarkup(text) {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
