<<<<<<<< HEAD:src/Web/wwwroot/bundle/requests-7L44QNX2.js
<<<<<<<< HEAD:src/Web/wwwroot/bundle/requests-SV5ZYEFD.js
import{b as l}from"./chunk-L6O2D4TW.js";import{D as m}from"./chunk-P5UZC2GU.js";import{I as s,X as $,da as a,m as r,s as n,z as t}from"./chunk-KM3AGHSD.js";function q(){let i=(e,o,u)=>n(e,{path:{userId:o.id}}).then(()=>u.remove(o.id),c=>a($(c)));return r`
========
import{b as l}from"./chunk-UJ3EJCLS.js";import{D as m}from"./chunk-H3DTNUNM.js";import{A as t,J as s,Y as $,ea as a,m as r,s as n}from"./chunk-K2ERZHXY.js";function q(){let i=(e,o,u)=>n(e,{path:{userId:o.id}}).then(()=>u.remove(o.id),c=>a($(c)));return r`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/requests-7L44QNX2.js
========
import{b as l}from"./chunk-IJ2QXOGJ.js";import{D as m}from"./chunk-QN5F7ODM.js";import{J as s,Y as $,ea as a,m as r,s as n,z as t}from"./chunk-XQSCFIAQ.js";function q(){let i=(e,o,u)=>n(e,{path:{userId:o.id}}).then(()=>u.remove(o.id),c=>a($(c)));return r`
>>>>>>>> b6e1b11d (app: the bundle of its sources):src/Web/wwwroot/bundle/requests-VIHR7TKE.js
    <${m} title=${t("requests.title")} backTo="/notifications" />
    <${l} name="requests" load=${e=>n("listFollowRequests",{query:{cursor:e}})}
      empty=${t("requests.none")}
      actions=${(e,o)=>r`
        <${s} variant="primary" onClick=${()=>i("acceptFollowRequest",e,o)}>${t("requests.accept")}
          </${s}>
        <${s} onClick=${()=>i("declineFollowRequest",e,o)}>${t("requests.decline")}</${s}>`} />
    <h2 class="section-title">${t("requests.sent")}</h2>
    <${l} name="sent" load=${e=>n("listSentFollowRequests",{query:{cursor:e}})}
      empty=${t("requests.none_sent")}
      actions=${(e,o)=>r`<${s} onClick=${()=>i("unfollowUser",e,o)}>
        ${t("requests.withdraw")}</${s}>`} />`}export{q as default};
