/** One stylesheet inside the page, allowed by its hash: sizes in rem, so that large text only makes the page longer. */
export const STYLE = `
*,*::before,*::after{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:#f4f2f0;color:#1f1a19;font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.demo{margin:0;padding:.5rem 1rem;background:#7a4b00;color:#fff;text-align:center;font-weight:700;letter-spacing:.04em}
main{width:100%;max-width:28rem;margin:auto;padding:1.25rem 1rem}
.card{background:#fff;border:1px solid #ddd6d3;border-top:.3rem solid #a61b1b;border-radius:.6rem;padding:1.5rem 1.25rem;box-shadow:0 1px 3px rgba(60,20,20,.08);overflow-wrap:anywhere}
.brand{margin:0 0 .25rem;color:#a61b1b;font-weight:700}
h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25}
p,ol,ul{margin:0 0 1rem}
ol,ul{padding-left:1.4rem}
label{display:block;font-weight:600;margin-bottom:.25rem}
.field{margin-bottom:1rem}
.hint{margin:.25rem 0 0;color:#574f4c;font-size:.925rem}
input{display:block;width:100%;min-height:2.9rem;padding:.5rem .7rem;border:1px solid #7d7470;border-radius:.4rem;background:#fff;color:inherit;font:inherit}
input[aria-invalid=true]{border-color:#a61b1b;border-width:2px}
button,.button{display:inline-flex;align-items:center;justify-content:center;width:100%;min-height:2.9rem;padding:.5rem 1rem;border:1px solid #a61b1b;border-radius:.4rem;background:#a61b1b;color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
button:hover,.button:hover{background:#871212}
button.quiet{background:#fff;color:#8a1414}
button.quiet:hover{background:#fbefee}
a{color:#8a1414}
:focus-visible{outline:3px solid #1456b8;outline-offset:2px}
.error{margin:0 0 1rem;padding:.7rem .9rem;border-left:.3rem solid #a61b1b;background:#fbefee;border-radius:.3rem}
.actions{display:grid;gap:.6rem}
.more{margin:1.25rem 0 0;padding-top:1rem;border-top:1px solid #e6e0dd}
.more p:last-child{margin:0}
.code{font:600 1.1rem/1.6 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.04em}
.codes{columns:11rem 2;padding:0;list-style:none}
.qr{max-width:13rem;margin:0 auto 1rem}
.qr svg{display:block;width:100%;height:auto}
footer{padding:0 1rem 1.25rem;text-align:center;color:#574f4c;font-size:.925rem}
@media print{body{background:#fff}button,.more,footer{display:none}}
`;
