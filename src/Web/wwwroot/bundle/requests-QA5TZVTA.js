import{b as l}from"./chunk-5AV6253B.js";import{a}from"./chunk-NVICS6IA.js";import"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import{A as t,J as s,Y as $,ba as m,m as r,t as n}from"./chunk-ZSA46KT4.js";function q(){let i=(e,o,u)=>n(e,{path:{userId:o.id}}).then(()=>u.remove(o.id),c=>m($(c)));return r`
    <${a} title=${t("requests.title")} backTo="/notifications" />
    <${l} name="requests" load=${e=>n("listFollowRequests",{query:{cursor:e}})} empty=${t("requests.none")}
      actions=${(e,o)=>r`
        <${s} variant="primary" onClick=${()=>i("acceptFollowRequest",e,o)}>${t("requests.accept")}</${s}>
        <${s} onClick=${()=>i("declineFollowRequest",e,o)}>${t("requests.decline")}</${s}>`} />
    <h2 class="section-title">${t("requests.sent")}</h2>
    <${l} name="sent" load=${e=>n("listSentFollowRequests",{query:{cursor:e}})} empty=${t("requests.none_sent")}
      actions=${(e,o)=>r`<${s} onClick=${()=>i("unfollowUser",e,o)}>${t("requests.withdraw")}</${s}>`} />`}export{q as default};
