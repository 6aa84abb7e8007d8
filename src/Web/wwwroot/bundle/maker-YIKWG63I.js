<<<<<<<< HEAD:src/Web/wwwroot/bundle/maker-J7GJUZT4.js
<<<<<<<< HEAD:src/Web/wwwroot/bundle/maker-J7GJUZT4.js
import{a as w}from"./chunk-WPFAKOSB.js";import{a as I,b as k}from"./chunk-Z4M5SM2E.js";import"./chunk-X3JNRNTW.js";import"./chunk-P5UZC2GU.js";import{B as y,H as b,I as s,X as v,ba as m,c as n,f as h,m as i,s as x,u as d,z as r,za as C}from"./chunk-KM3AGHSD.js";var l=500;function E({onClose:u}){let[e,S]=n({text:"",audience:"followers",circleId:void 0,media:[]}),[B,$]=n(!1),[p,f]=n(null),g=h(d()),c=t=>S(z=>({...z,...t})),a=I(e.media,t=>c({media:t.slice(-1)})),o=e.text.trim(),D=(o||e.media.length>0)&&o.length<=l&&a.pending.length===0,T=async()=>{$(!0),f(null);try{C(await x("createStory",{body:{text:o,audience:e.audience,circleId:e.circleId,mediaId:e.media[0]?.id},key:g.current})),u()}catch(t){t.status&&t.status<500&&(g.current=d()),f(t),$(!1)}};return i`
========
import{a as w}from"./chunk-CVFJZDO5.js";import{a as I,b as k}from"./chunk-JYC5TQF5.js";import"./chunk-3GDYKKXR.js";import"./chunk-H3DTNUNM.js";import{A as r,Aa as C,C as y,I as b,J as s,Y as v,c as n,ca as m,f as h,m as i,s as x,v as d}from"./chunk-K2ERZHXY.js";var l=500;function E({onClose:u}){let[e,S]=n({text:"",audience:"followers",circleId:void 0,media:[]}),[B,$]=n(!1),[p,f]=n(null),g=h(d()),c=t=>S(z=>({...z,...t})),a=I(e.media,t=>c({media:t.slice(-1)})),o=e.text.trim(),D=(o||e.media.length>0)&&o.length<=l&&a.pending.length===0,T=async()=>{$(!0),f(null);try{C(await x("createStory",{body:{text:o,audience:e.audience,circleId:e.circleId,mediaId:e.media[0]?.id},key:g.current})),u()}catch(t){t.status&&t.status<500&&(g.current=d()),f(t),$(!1)}};return i`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/maker-YDTDO7KN.js
========
import{a as w}from"./chunk-6265PQL2.js";import{a as I,b as k}from"./chunk-2LHPOUIK.js";import"./chunk-RRKBJPYO.js";import"./chunk-QN5F7ODM.js";import{Aa as C,B as y,I as b,J as s,Y as v,c as n,ca as m,f as h,m as i,s as x,u as d,z as r}from"./chunk-XQSCFIAQ.js";var l=500;function E({onClose:u}){let[e,S]=n({text:"",audience:"followers",circleId:void 0,media:[]}),[B,$]=n(!1),[p,f]=n(null),g=h(d()),c=t=>S(z=>({...z,...t})),a=I(e.media,t=>c({media:t.slice(-1)})),o=e.text.trim(),D=(o||e.media.length>0)&&o.length<=l&&a.pending.length===0,T=async()=>{$(!0),f(null);try{C(await x("createStory",{body:{text:o,audience:e.audience,circleId:e.circleId,mediaId:e.media[0]?.id},key:g.current})),u()}catch(t){t.status&&t.status<500&&(g.current=d()),f(t),$(!1)}};return i`
>>>>>>>> b6e1b11d (app: the bundle of its sources):src/Web/wwwroot/bundle/maker-YIKWG63I.js
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
