/** The whole style of the public pages; it stands inside each page, which then needs nothing else. */
export const style = `
@font-face { font-family: "Inter Variable"; font-display: swap; font-weight: 100 900; src: url(/fonts/inter-vietnamese-wght-normal.woff2) format("woff2-variations"); unicode-range: U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB; }
@font-face { font-family: "Inter Variable"; font-display: swap; font-weight: 100 900; src: url(/fonts/inter-latin-wght-normal.woff2) format("woff2-variations"); unicode-range: U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212; }
:root { --party: #A8141C; --gold: #FFD34D; --gold-ink: #7A5800; --bg: #F5F6F8; --paper: #fff; --line: #DFE3E8; --text: #1B1F24; --text2: #4B5563; --action: #1D4F91; --note: #FBF7EA; }
@media (prefers-color-scheme: dark) { :root { --party: #F2A9A3; --gold-ink: #E5C262; --bg: #0F141A; --paper: #1B2128; --line: #2E3843; --text: #E8ECF1; --text2: #A9B4C0; --action: #7FB2F5; --note: #2A2618; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); font: 400 16px/1.6 "Inter Variable", Inter, system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, p, dl, dd, ul { margin: 0; padding: 0; }
.band { height: 4px; background: #A8141C; border-bottom: 1px solid var(--gold); }
.wrap { max-width: 1152px; margin: 0 auto; padding: 0 16px; }
.site { border-bottom: 1px solid var(--line); } .site .wrap { min-height: 68px; display: flex; align-items: center; gap: 14px; }
.site b { display: block; font-size: 20px; line-height: 1.1; font-weight: 650; } .site small { display: block; font-size: 12px; line-height: 1.4; color: var(--text2); }
a { color: var(--action); text-underline-offset: 3px; text-decoration-thickness: 1px; } a:focus-visible { outline: 2px solid var(--action); outline-offset: 2px; }
.crumb { font-size: 14px; color: var(--text2); padding: 18px 0 14px; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.chip { margin-left: auto; padding: 1px 10px; border: 1px dashed #7B8794; border-radius: 12px; font-size: 12px; font-weight: 560; white-space: nowrap; }
h1 { color: var(--party); font-size: clamp(28px, 5vw, 40px); line-height: 1.35; font-weight: 680; letter-spacing: -.015em; text-wrap: balance; max-width: 1040px; }
.meta { display: flex; flex-wrap: wrap; gap: 14px; margin: 16px 0 22px; padding-bottom: 20px; border-bottom: 1px solid var(--line); color: var(--text2); font-size: 14px; font-variant-numeric: tabular-nums; }
.meta span { padding-left: 14px; border-left: 1px solid #AEB7C2; }
.cols { display: grid; grid-template-columns: minmax(0, 688px) minmax(0, 352px); gap: 80px; align-items: start; padding-bottom: 40px; }
article p { margin-bottom: 16px; } .sapo { font-size: 20px; line-height: 1.5; font-weight: 600; margin-bottom: 20px; } article .sign { text-align: right; font-weight: 620; }
.dv { color: inherit; text-decoration: underline dotted var(--gold-ink); text-decoration-thickness: 2px; }
aside { display: grid; gap: 28px; font-size: 14px; line-height: 1.5; } .boxh { font-size: 16px; font-weight: 650; line-height: 1.35; } .k, .src, dt { font-size: 12px; color: var(--text2); } .src { display: block; }
.res { border: 1px solid var(--line); border-top: 4px solid #A8141C; border-radius: 2px 2px 10px 10px; padding: 16px 20px 18px; } .res .boxh { margin: 2px 0 6px; }
.diff { background: var(--note); border-left: 4px solid var(--gold-ink); padding: 14px 20px 16px; } .diff dl { margin: 8px 0; } .diff dt { color: var(--gold-ink); font-weight: 620; } .diff dd { margin: 0 0 6px; }
.sis ul { list-style: none; margin-top: 6px; } .sis li { display: flex; justify-content: space-between; gap: 12px; padding: 9px 0; border-top: 1px solid var(--line); } .sis time { color: var(--text2); font-size: 12px; line-height: 20px; white-space: nowrap; font-variant-numeric: tabular-nums; }
.legal { border-top: 1px solid var(--line); background: var(--bg); } .legal .wrap { padding: 22px 16px; display: flex; flex-wrap: wrap; gap: 8px 28px; font-size: 14px; color: var(--text2); } .legal span:last-child { margin-left: auto; }
@media (max-width: 960px) { .cols { grid-template-columns: minmax(0, 1fr); gap: 32px; } }
@media print { .site, .legal, .chip { display: none; } body { background: #fff; color: #000; } }
`
