<<<<<<<< HEAD:src/Web/wwwroot/bundle/scheduled-P3AEOYQM.js
<<<<<<<< HEAD:src/Web/wwwroot/bundle/scheduled-YIVNHWFZ.js
import{D as x,g as f,s as b}from"./chunk-P5UZC2GU.js";import{D as m,H as c,V as r,X as p,ca as d,da as u,ga as h,ka as a,m as s,p as i,s as n,sa as $,z as t}from"./chunk-KM3AGHSD.js";var k=(o,l)=>(o.publishAt??"9").localeCompare(l.publishAt??"9"),y=({publishAt:o})=>o?m(o,{dateStyle:"medium",timeStyle:"short"}):t("scheduled.no_time");function C(){let o=[...i.value.own?.drafts??[]].sort(k),l=e=>a(async()=>{$(await n("publishDraft",{path:{draftId:e.id}})),u(t("compose.sent"))}),w=async e=>{await d(t("scheduled.delete_title"),t("scheduled.delete_text"),t("act.delete"))&&a(()=>n("deleteDraft",{path:{draftId:e.id}}))};return s`
========
import{D as x,g as f,s as b}from"./chunk-H3DTNUNM.js";import{A as t,E as m,I as c,W as r,Y as p,da as d,ea as u,ha as h,la as a,m as s,p as i,s as n,ta as $}from"./chunk-K2ERZHXY.js";var k=(o,l)=>(o.publishAt??"9").localeCompare(l.publishAt??"9"),y=({publishAt:o})=>o?m(o,{dateStyle:"medium",timeStyle:"short"}):t("scheduled.no_time");function C(){let o=[...i.value.own?.drafts??[]].sort(k),l=e=>a(async()=>{$(await n("publishDraft",{path:{draftId:e.id}})),u(t("compose.sent"))}),w=async e=>{await d(t("scheduled.delete_title"),t("scheduled.delete_text"),t("act.delete"))&&a(()=>n("deleteDraft",{path:{draftId:e.id}}))};return s`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/scheduled-P3AEOYQM.js
========
import{D as x,g as f,s as b}from"./chunk-QN5F7ODM.js";import{E as m,I as c,W as r,Y as p,da as d,ea as u,ha as h,la as a,m as s,p as i,s as n,ta as $,z as t}from"./chunk-XQSCFIAQ.js";var k=(o,l)=>(o.publishAt??"9").localeCompare(l.publishAt??"9"),y=({publishAt:o})=>o?m(o,{dateStyle:"medium",timeStyle:"short"}):t("scheduled.no_time");function C(){let o=[...i.value.own?.drafts??[]].sort(k),l=e=>a(async()=>{$(await n("publishDraft",{path:{draftId:e.id}})),u(t("compose.sent"))}),w=async e=>{await d(t("scheduled.delete_title"),t("scheduled.delete_text"),t("act.delete"))&&a(()=>n("deleteDraft",{path:{draftId:e.id}}))};return s`
>>>>>>>> b6e1b11d (app: the bundle of its sources):src/Web/wwwroot/bundle/scheduled-XVB74BX3.js
    <${x} title=${t("scheduled.title")} backTo="/" />
    <ul class="rows">${o.map(e=>s`
      <li key=${e.id} class="row"><${c} name=${b[e.content.audience??"public"]} size="24" />
        <span class="row-text">
          <span class="clamp small pre" dir="auto">
            ${e.content.text||t("compose.n_files",{n:e.media?.length??0})}</span>
          <span class="soft small-text">${y(e)}</span>
          ${e.problem&&s`<span class="form-trouble"><${c} name="circle-alert" size="16" />
            <span>${t("scheduled.problem")} ${p({code:e.problem})}</span></span>`}
        </span>
        <${h} label=${t("act.more")} items=${[{icon:"pencil",text:t("act.edit"),onClick:()=>f({planned:e})},{icon:"send",text:t("scheduled.now"),onClick:()=>l(e)},{icon:"trash-2",text:t("act.delete"),danger:!0,onClick:()=>w(e)}]} />
      </li>`)}</ul>
    ${o.length===0&&s`<${r} icon="clock" text=${t("scheduled.none")} />`}`}export{C as default};
