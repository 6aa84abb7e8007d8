<<<<<<<< HEAD:src/Web/wwwroot/bundle/chunk-CVFJZDO5.js
<<<<<<<< HEAD:src/Web/wwwroot/bundle/chunk-WPFAKOSB.js
import{b as I}from"./chunk-X3JNRNTW.js";import{s as a}from"./chunk-P5UZC2GU.js";import{H as l,L as f,c as m,d as p,ga as o,m as t,p as $,s as v,z as n}from"./chunk-KM3AGHSD.js";function O({draft:c,onChange:h,sharedPostId:w}){let r=$.value.own?.circles??[],[i,u]=m(null);p(()=>{let e=!0;return u(null),v("previewAudience",{body:{audience:c.audience,circleId:c.circleId,sharedPostId:w}}).then(s=>e&&u(s),()=>{}),()=>{e=!1}},[c.audience,c.circleId]);let x=I.flatMap(e=>e!=="circle"?[{icon:a[e],text:n(`audience.${e}`),audience:e}]:r.map(s=>({icon:a.circle,text:s.name,audience:e,circleId:s.id}))),y=r.find(e=>e.id===c.circleId),d=(i?.leftOut??[]).reduce((e,s)=>e+s.count,0);return t`
========
import{b as I}from"./chunk-3GDYKKXR.js";import{s as a}from"./chunk-H3DTNUNM.js";import{A as n,I as l,M as f,c as m,d as p,ha as o,m as t,p as $,s as v}from"./chunk-K2ERZHXY.js";function O({draft:c,onChange:h,sharedPostId:w}){let r=$.value.own?.circles??[],[i,u]=m(null);p(()=>{let e=!0;return u(null),v("previewAudience",{body:{audience:c.audience,circleId:c.circleId,sharedPostId:w}}).then(s=>e&&u(s),()=>{}),()=>{e=!1}},[c.audience,c.circleId]);let x=I.flatMap(e=>e!=="circle"?[{icon:a[e],text:n(`audience.${e}`),audience:e}]:r.map(s=>({icon:a.circle,text:s.name,audience:e,circleId:s.id}))),y=r.find(e=>e.id===c.circleId),d=(i?.leftOut??[]).reduce((e,s)=>e+s.count,0);return t`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/chunk-CVFJZDO5.js
========
import{b as I}from"./chunk-RRKBJPYO.js";import{s as a}from"./chunk-QN5F7ODM.js";import{I as l,M as f,c as m,d as p,ha as o,m as t,p as $,s as v,z as n}from"./chunk-XQSCFIAQ.js";function O({draft:c,onChange:h,sharedPostId:w}){let r=$.value.own?.circles??[],[i,u]=m(null);p(()=>{let e=!0;return u(null),v("previewAudience",{body:{audience:c.audience,circleId:c.circleId,sharedPostId:w}}).then(s=>e&&u(s),()=>{}),()=>{e=!1}},[c.audience,c.circleId]);let x=I.flatMap(e=>e!=="circle"?[{icon:a[e],text:n(`audience.${e}`),audience:e}]:r.map(s=>({icon:a.circle,text:s.name,audience:e,circleId:s.id}))),y=r.find(e=>e.id===c.circleId),d=(i?.leftOut??[]).reduce((e,s)=>e+s.count,0);return t`
>>>>>>>> b6e1b11d (app: the bundle of its sources):src/Web/wwwroot/bundle/chunk-6265PQL2.js
    <div class="audience">
      <${o} label=${n("audience.choose")} class="chip" items=${x.map(e=>({...e,isChosen:e.audience===c.audience&&e.circleId===c.circleId,onClick:()=>h({audience:e.audience,circleId:e.circleId})})).concat({icon:"settings",text:n("circles.manage"),href:"/settings/circles"})}>
        <${l} name=${a[c.audience]} size="16" />
        <bdi>${y?.name??n(`audience.${c.audience}`)}</bdi><${l} name="chevron-down" size="16" />
      </${o}>
      <span class="audience-note soft small-text" aria-live="polite">
        ${i&&t`
          ${i.sample.length>0&&t`<span class="faces">${i.sample.slice(0,3).map(e=>t`
            <${f} key=${e.id} user=${e} size="24" />`)}</span>`}
          <span>${i.everyone?n("audience.everyone"):n("audience.count",{n:i.count??0})}
            ${!i.everyone&&d>0&&` \xB7 ${n("audience.left_out",{n:d})}`}</span>`}
      </span>
    </div>`}export{O as a};
