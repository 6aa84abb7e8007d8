import{B as O,D as w}from"./chunk-SPDXNJRK.js";import{A as a,B as m,F as C,G as I,J as d,M as h,N,O as u,P as E,R as p,S as b,X as y,aa as A,ba as D,d as v,ea as R,g as q,ia as _,la as $,m as n,ma as S,p as f,s as g}from"./chunk-L3PRYRRD.js";var M={new_message:"message-circle",new_follow:"user-plus",follow_requested:"user-plus",follow_accepted:"user-check",post_liked:"heart",new_reaction:"smile-plus",new_comment:"message-circle",mention:"at-sign",post_shared:"repeat-2",poll_ended:"chart-no-axes-column",system:"info"};function P(){let e=f.value.notifications??{items:[],nextCursor:null},t=O("older",()=>A(c=>g("listNotifications",{query:{cursor:c??e.nextCursor,limit:50}})));v(()=>{e.nextCursor||(t.isAtEnd=t.isStarted=!0)},[]);let s=e.items,r=new Set(s.map(c=>c.id)),o=[...s,...t.items.value.filter(c=>!r.has(c.id))],i=q(()=>T(o),[s,t.items.value,p.value]),l=f.value.counts?.requests??0,U=async()=>{await R(a("notices.clear_title"),a("notices.clear_text"),a("notices.clear"))&&await S(()=>g("deleteAllNotifications"))&&(t.items.value=[])};return n`
    <${w} title=${a("nav.notifications")}>
      ${o.length>0&&n`<${_} label=${a("act.more")} items=${[{icon:"check-check",text:a("notices.read_all"),onClick:()=>$("markAllNotificationsRead",{})},{icon:"settings",text:a("settings.notifications"),href:"/settings/notifications"},{icon:"trash-2",text:a("notices.clear"),danger:!0,onClick:U}]} />`}
    </${w}>
    ${l>0&&n`<a class="row requests-line" href="/requests"><${d} name="user-plus" size="24" />
      <span class="grow strong">${a("requests.n",{n:l})}</span><${d} name="chevron-right" /></a>`}
    ${i.map(([c,z])=>n`
      <section key=${c} aria-label=${c}><h2 class="section-title">${c}</h2>
        <ul class="notices">${z.map(x=>n`<${H} key=${x.id} notice=${x} />`)}</ul>
          </section>`)}
    ${e.nextCursor&&n`<${D} list=${t} />`}
    ${o.length===0&&n`<${y} icon="bell" text=${a("notices.none")}>
      <${h} variant="primary" href="/explore">${a("feed.explore_action")}</${h}></${y}>`}`}function T(e){let t=new Date(p.value).toDateString(),s=new Date(p.value-864e5).toDateString(),r=new Map;for(let o of e){let i=new Date(o.createdAt).toDateString(),l=i===t?a("time.today"):i===s?a("time.yesterday"):C(o.createdAt,{weekday:"long",day:"numeric",month:"long"});r.set(l,[...r.get(l)??[],o])}return[...r]}var k=e=>e.metadata?.conversationId;function B(e){return e.type==="follow_requested"?"/requests":k(e)?`/messages/${k(e)}`:e.postId?`/post/${e.type==="post_shared"?e.metadata?.sharingPostId??e.postId:e.postId}`:e.fromUser&&E(e.fromUser)}function H({notice:e}){let t=e.metadata?.actors??(e.fromUser?[e.fromUser]:[]),s=()=>{e.isRead||$("markNotificationRead",{path:{notificationId:e.id}})},r=()=>$("deleteNotification",{path:{notificationId:e.id}}),o=B(e),i=o?"a":"div";return n`
    <li class="notice ${e.isRead?"":"unread"}">
      <${i} class="notice-link" href=${o} onClick=${s}>
        <span class="notice-icon ${e.type}"><${d} name=${M[e.type]??"bell"} size="20" /></span>
        <span class="notice-text">
          ${t.length>0&&n`<span class="faces">${t.map(l=>n`<${N} key=${l.id} user=${l} size="32" />`)}</span>`}
          <span>${K(e,t)}</span>
          <span class="soft small-text"><${b} at=${e.createdAt} />
            ${!e.isRead&&n`<span class="hidden">${a("notices.unread")}</span>`}</span>
        </span>
      </${i}>
      <${_} label=${a("act.more")} items=${[!e.isRead&&{icon:"check",text:a("notices.read"),onClick:s},{icon:"trash-2",text:a("act.delete"),onClick:r}]} />
    </li>`}function K(e,t){if(e.type==="system")return n`<span dir="auto">${e.message}</span>`;let s=e.metadata?.count??1;if(e.type==="new_message")return t.length>0?m("notice.new_message",{n:s,name:n`<${u} user=${t[0]} />`}):s===0?a("notice.added_to_group"):m("notice.new_group_message",{n:s});if(e.type==="mention"&&k(e))return m("notice.mention_in_group",{n:s});if(t.length===0)return n`<span dir="auto">${e.message}</span>`;let r=s-1,o=r>1||r===1&&t.length<2?m("notice.and_others",{n:r,name:n`<${u} user=${t[0]} />`}):r===1?L(t.slice(0,2)):n`<${u} user=${t[0]} />`,i=e.metadata?.commentId&&(e.type==="post_liked"||e.type==="new_reaction")?`${e.type}_comment`:e.type==="new_comment"&&e.metadata?.kind==="reply"?"new_reply":e.type==="post_shared"&&e.metadata?.kind==="quote"?"post_quoted":e.type;return m(`notice.${i}`,{name:o,n:s})}function L(e){let t=e.map((s,r)=>`\uE000${r}\uE000`);return I(t).split(/\uE000(\d)\uE000/).map((s,r)=>r%2?n`<${u} user=${e[Number(s)]} />`:s)}export{P as default};
