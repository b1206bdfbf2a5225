/**
 * Draws `sunset-sail.gif`: a small pixel-art scene, one palette index per pixel. Every entry of the palette has one
 * role, so that editing the entry changes one thing in the picture. All movement repeats after `frameCount` frames.
 */

export const width = 144
export const height = 96
export const frameCount = 24

/** Role, then colour as red, green, blue. The order is the order of the global colour table. */
export const palette = [
  ['night sky', 0x2b, 0x2a, 0x5c],
  ['evening sky', 0x63, 0x3d, 0x84],
  ['low sky', 0xbf, 0x50, 0x81],
  ['afterglow', 0xf4, 0x81, 0x67],
  ['halo', 0xff, 0xbb, 0x6e],
  ['sun', 0xff, 0xee, 0xb0],
  ['cloud', 0xe2, 0x6d, 0x83],
  ['far hills', 0x7a, 0x42, 0x78],
  ['headland', 0x23, 0x1c, 0x42],
  ['sea', 0x24, 0x6a, 0x92],
  ['deep sea', 0x1a, 0x49, 0x74],
  ['wave crest', 0x5c, 0xae, 0xc0],
  ['sail', 0xff, 0xf7, 0xe6],
  ['sail in shade', 0xe3, 0xb8, 0xa4],
  ['paint', 0xd0, 0x36, 0x45],
]
const [NIGHT, EVENING, LOW, GLOW, HALO, SUN, CLOUD, HILLS, LAND, SEA, DEEP, CREST, SAIL, SHADE, PAINT] =
  palette.keys()

const HORIZON = 57
const SUN_X = 82
const SUN_Y = 51
const TURN = 2 * Math.PI

/** A fixed pseudo-random number from 0 (inclusive) to 1 (exclusive). */
const hash = (a, b) => {
  const v = Math.sin(a * 127.1 + b * 311.7) * 43758.5453
  return v - Math.floor(v)
}
const mod = (a, n) => ((a % n) + n) % n

const inTriangle = (px, py, [ax, ay], [bx, by], [cx, cy]) => {
  const side = (x1, y1, x2, y2) => (px - x2) * (y1 - y2) - (x1 - x2) * (py - y2)
  const sides = [side(ax, ay, bx, by), side(bx, by, cx, cy), side(cx, cy, ax, ay)]
  return sides.every((s) => s >= 0) || sides.every((s) => s <= 0)
}

/** [left, top, width] of each cloud: flat bars, stacked. */
const clouds = [
  [6, 30, 26],
  [12, 28, 14],
  [2, 32, 16],
  [104, 22, 30],
  [112, 20, 14],
  [98, 24, 18],
  [50, 14, 16],
  [54, 12, 8],
  [30, 44, 22],
  [36, 42, 10],
]

function sky(x, y, t) {
  const dx = x - SUN_X
  const d = Math.hypot(dx, (y - SUN_Y) * 1.15)
  if (d < 15) return SUN
  if (clouds.some(([left, top, w]) => (y === top || y === top + 1) && x >= left && x < left + w)) return CLOUD
  if (d < 20) return HALO
  if (d < 33) return GLOW
  if (d < 52) return LOW
  if (d < 78) return EVENING
  const star = hash(Math.floor(x / 9), Math.floor(y / 7))
  const starX = Math.floor(star * 9)
  const starY = Math.floor(hash(star, 3) * 7)
  if (star > 0.45 && mod(x, 9) === starX && mod(y, 7) === starY) {
    return Math.sin(TURN * (t + star * 7)) > -0.6 ? SAIL : EVENING
  }
  return NIGHT
}

function sea(x, y, t) {
  const d = y - HORIZON
  const reach = 13 - d * 0.12 + 2.5 * Math.sin(TURN * (t * 2 + hash(d, 1)))
  const gap = Math.abs(x - SUN_X + 2.5 * Math.sin(TURN * (t + d / 7)))
  const broken = d > 1 && hash(d, 9) < 0.2 + d / 90
  if (gap < reach && !broken && d < 34) {
    const lit = hash(Math.floor(mod(x + t * 12 * (d % 2 ? 1 : -1), 12) / 3), d) > 0.2 + d / 70
    if (lit) return gap < reach * 0.55 ? SUN : HALO
  }
  const row = Math.floor(Math.sqrt(d * 4))
  const first = d === Math.ceil((row * row) / 4)
  const period = 12 + row * 4
  const along = mod(x - t * period * (row % 2 ? 1 : -1) + hash(row, 5) * period, period)
  if (first && along < period * 0.34) return CREST
  const swell = 24 + 1.6 * Math.sin(TURN * (x / 48 + t)) + Math.sin(TURN * (x / 24 - t))
  return d > swell ? DEEP : SEA
}

function land(x, y) {
  const hills = 5 + 3.6 * Math.sin(x / 11) + 2 * Math.sin(x / 4.7 + 1)
  const cliff = x < 108 ? 0 : Math.min(13, (x - 108) * 1.3) + Math.round(hash(Math.floor(x / 3), 2) * 2)
  if (y >= HORIZON + 3 - cliff && y < HORIZON + 3 && cliff > 1) return LAND
  return y >= HORIZON - hills && y < HORIZON && (x < 56 || x > 104) ? HILLS : undefined
}

const LAMP = [127, 25]

function lighthouse(x, y, t) {
  const dx = x - LAMP[0]
  const dy = y - LAMP[1]
  if (dy === -3 && Math.abs(dx) < 2) return PAINT
  if (dy === -2 && Math.abs(dx) < 3) return PAINT
  if (dy >= -1 && dy <= 1 && Math.abs(dx) < 2) return SUN
  if (dy === 2 && Math.abs(dx) < 4) return LAND
  if (dy > 2 && dy < 21 && Math.abs(dx) <= 2 + dy / 14) {
    if (mod(dy - 3, 8) >= 4) return PAINT
    return dx > 0 ? SHADE : SAIL
  }
  const turn = Math.cos(TURN * t)
  const along = dx / turn
  const inBeam = along > 2 && Math.abs(dy + along * 0.12) < 1 + along * 0.1 && y < HORIZON - 4
  const dither = [
    [0, 8, 2, 10],
    [12, 4, 14, 6],
    [3, 11, 1, 9],
    [15, 7, 13, 5],
  ][y % 4][x % 4] // Bayer's 4 x 4 matrix
  return inBeam && Math.abs(turn) > 0.15 && dither < 11 - along * 0.16 ? HALO : undefined
}

function boat(x, y, t) {
  const bx = x - 38
  const by = y - 74 - Math.round(1.3 * Math.sin(TURN * t))
  if (by >= -4 && by <= 1 && Math.abs(bx) <= 15 - (by + 4) * 1.1) return by === -4 ? SAIL : PAINT
  if (bx === 0 && by === -43) return PAINT
  if (bx === 0 && by < -4 && by > -43) return LAND
  const fill = Math.round(1.2 * Math.sin(TURN * t + 2))
  if (inTriangle(bx, by, [2, -41], [2, -7], [17 + fill, -7])) return bx > 10 + fill + by / 5 ? SHADE : SAIL
  if (inTriangle(bx, by, [-2, -36], [-2, -7], [-14 + fill, -7])) return SHADE
  const below = y - 76
  const wobble = Math.round(2 * Math.sin(TURN * (t + below / 6)))
  return below >= 0 && below < 9 && below % 2 === 0 && Math.abs(bx + wobble) < 12 - below ? LAND : undefined
}

/** [x, y, phase] of each gull. */
const gulls = [
  [62, 20, 0],
  [73, 25, 0.35],
  [52, 26, 0.7],
]

function gull(x, y, t) {
  return gulls.some(([gx, gy, phase]) => {
    const dx = Math.abs(x - gx - Math.round(3 * Math.sin(TURN * (t + phase))))
    const lift = Math.sin(TURN * (t * 3 + phase)) > 0 ? 1 : -1
    const wing = [1, 0, 0, 1, 2][dx]
    return (
      wing !== undefined &&
      y === gy + Math.round(Math.cos(TURN * (t + phase))) - (dx ? lift : 0) + wing * lift
    )
  })
    ? LAND
    : undefined
}

/** Palette indexes of one frame, row by row from the top left. */
export function drawFrame(frame) {
  const t = frame / frameCount
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width
    const y = Math.floor(i / width)
    const thing = boat(x, y, t) ?? lighthouse(x, y, t) ?? land(x, y) ?? gull(x, y, t)
    return thing ?? (y < HORIZON ? sky(x, y, t) : sea(x, y, t))
  })
}
