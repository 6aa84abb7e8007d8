import{a as w}from"./chunk-A6E2VD6H.js";import{a as I,b as k}from"./chunk-OQH3CXLX.js";import"./chunk-ZLJ3B2JC.js";import"./chunk-SPDXNJRK.js";import{A as r,Ba as C,C as y,J as b,K as s,Z as v,c as n,da as m,f as h,m as i,s as x,v as d}from"./chunk-L3PRYRRD.js";var l=500;function E({onClose:u}){let[e,S]=n({text:"",audience:"followers",circleId:void 0,media:[]}),[B,$]=n(!1),[p,f]=n(null),g=h(d()),c=t=>S(z=>({...z,...t})),a=I(e.media,t=>c({media:t.slice(-1)})),o=e.text.trim(),D=(o||e.media.length>0)&&o.length<=l&&a.pending.length===0,T=async()=>{$(!0),f(null);try{C(await x("createStory",{body:{text:o,audience:e.audience,circleId:e.circleId,mediaId:e.media[0]?.id},key:g.current})),u()}catch(t){t.status&&t.status<500&&(g.current=d()),f(t),$(!1)}};return i`
    <${m} title=${r("stories.new")} class="composer" onClose=${u}>
      <${w} draft=${e} onChange=${c} />
      <textarea class="composer-text" dir=${e.text?"auto":void 0} autofocus rows="4" value=${e.text}
        aria-label=${r("stories.text")}
        placeholder=${r("stories.prompt")} onInput=${t=>c({text:t.target.value})}></textarea>
      <${k} uploads=${a} media=${e.media} />
      ${p&&i`<p class="form-trouble" role="alert"><${b} name="circle-alert" size="18" />
        ${v(p)}</p>`}
      <div class="composer-foot">
        <${s} icon="image" disabled=${e.media.length>0||a.pending.length>0}
          onClick=${a.choose}>${r("stories.file")}</${s}>
        <span class="grow"></span>
        ${o.length>l*.8&&i`<span class="counter ${o.length>l?"over":""}">
          ${y(l-o.length)}</span>`}
        <${s} variant="primary" busy=${B} disabled=${!D} onClick=${T}>${r("stories.send")}</${s}>
      </div>
    </${m}>`}export{E as Maker};
