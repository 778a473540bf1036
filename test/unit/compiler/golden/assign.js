(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,ldglobal,adapt,setattr,setitem,unpackex,getattr,iadd,mkslice,delitem}=R,K0=K[0],K1=K[1],g_f=G.cell("f"),g_g=G.cell("g");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a,v_b){let q,r,t0,t1,t2,v_c,v_x,v_y;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_a,v_b,v_c,v_x,v_y);
t0=((q=g_g.v)!==undefined?q:ldglobal(g_g));if(t0===S)return abn(K1,1,null,null,h,v_a,v_b,v_c,v_x,v_y);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=(t0!==null&&t0.argc===0?t0:adapt(t0,0)).js(0);if(t1===S)return abn(K1,2,null,null,h,v_a,v_b,v_c,v_x,v_y,t0);typeof t1==="object"&&t1!==null&&t1.rc++;typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);t0=t1;typeof t0==="object"&&t0!==null&&t0.rc++;
if(v_a!==null&&((q=v_a.$x)!==undefined&&typeof q!=="function"||q===UNSET)){v_a.$x=t0;typeof t0==="object"&&t0!==null&&t0.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=null;}else q=setattr(v_a,"x",t0);if(q===S)return abn(K1,3,null,null,h,v_a,v_b,v_c,v_x,v_y,t1,t0);typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);t0=t1;typeof t0==="object"&&t0!==null&&t0.rc++;
q=setitem(v_b,0,t0);if(q===S)return abn(K1,4,null,null,h,v_a,v_b,v_c,v_x,v_y,t1,t0);typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);q=v_c;v_c=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);t1=v_b;typeof t1==="object"&&t1!==null&&t1.rc++;t0=v_a;typeof t0==="object"&&t0!==null&&t0.rc++;q=v_b;v_b=t0;if(h&2)rel(q);else h|=2;q=v_a;v_a=t1;if(h&1)rel(q);else h|=1;t1=v_c;typeof t1==="object"&&t1!==null&&t1.rc++;
t0=unpackex(t1,1,0);if(t0===S)return abn(K1,5,null,null,h,v_a,v_b,v_c,v_x,v_y,t1);typeof t1==="object"&&t1!==null&&--t1.rc===0&&drop(t1,t0);t1=t0.items[1];typeof t1==="object"&&t1!==null&&t1.rc++;t2=t0.items[0];typeof t2==="object"&&t2!==null&&t2.rc++;typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);q=v_x;v_x=t2;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=v_y;v_y=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
if(v_a!==null&&(q=v_a.$n)!==undefined&&typeof q!=="function")t1=q;else{t1=getattr(v_a,"n");if(t1===S)return abn(K1,6,null,null,h,v_a,v_b,v_c,v_x,v_y);}
t2=iadd(t1,1);if(t2===S)return abn(K1,7,null,null,h,v_a,v_b,v_c,v_x,v_y,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&drop(t1,t2);
if(v_a!==null&&((q=v_a.$n)!==undefined&&typeof q!=="function"||q===UNSET)){v_a.$n=t2;typeof t2==="object"&&t2!==null&&t2.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=null;}else q=setattr(v_a,"n",t2);if(q===S)return abn(K1,8,null,null,h,v_a,v_b,v_c,v_x,v_y,t2);typeof t2==="object"&&t2!==null&&t2.rc===0&&die(t2);t2=mkslice(1,2,null);
q=delitem(v_b,t2);if(q===S)return abn(K1,9,null,null,h,v_a,v_b,v_c,v_x,v_y,t2);typeof t2==="object"&&t2!==null&&t2.rc===0&&die(t2);q=v_x;v_x=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);r=null;}
typeof v_y==="object"&&v_y!==null&&--v_y.rc===0&&drop(v_y,r);typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);typeof v_c==="object"&&v_c!==null&&--v_c.rc===0&&drop(v_c,r);if(h!==0){h&2&&typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,ldglobal,adapt,setattr,setitem,unpackex,getattr,iadd,mkslice,delitem}=R,K0=K[0],K1=K[1],g_g=G.cell("g");
return (
function p_f(fr,rv){let q,r,h,v_a,v_b,v_c,v_x,v_y,t0,t1,t2,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];q=rv;break;
case 1:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];t0=rv;break;
case 2:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];t0=v[6];t1=rv;break;
case 3:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];t1=v[6];t0=v[7];q=rv;break;
case 4:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];t1=v[6];t0=v[7];q=rv;break;
case 5:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];t1=v[6];t0=rv;break;
case 6:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];t1=rv;break;
case 7:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];t1=v[6];t2=rv;break;
case 8:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];t2=v[6];q=rv;break;
case 9:h=v[0];v_a=v[1];v_b=v[2];v_c=v[3];v_x=v[4];v_y=v[5];t2=v[6];q=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a,v_b,v_c,v_x,v_y);
t0=((q=g_g.v)!==undefined?q:ldglobal(g_g));case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a,v_b,v_c,v_x,v_y);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=(t0!==null&&t0.argc===0?t0:adapt(t0,0)).js(0);case 2:if(t1===S)return abn(K1,2,F,fr,h,v_a,v_b,v_c,v_x,v_y,t0);typeof t1==="object"&&t1!==null&&t1.rc++;typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);t0=t1;typeof t0==="object"&&t0!==null&&t0.rc++;
if(v_a!==null&&((q=v_a.$x)!==undefined&&typeof q!=="function"||q===UNSET)){v_a.$x=t0;typeof t0==="object"&&t0!==null&&t0.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=null;}else q=setattr(v_a,"x",t0);case 3:if(q===S)return abn(K1,3,F,fr,h,v_a,v_b,v_c,v_x,v_y,t1,t0);typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);t0=t1;typeof t0==="object"&&t0!==null&&t0.rc++;
q=setitem(v_b,0,t0);case 4:if(q===S)return abn(K1,4,F,fr,h,v_a,v_b,v_c,v_x,v_y,t1,t0);typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);q=v_c;v_c=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);t1=v_b;typeof t1==="object"&&t1!==null&&t1.rc++;t0=v_a;typeof t0==="object"&&t0!==null&&t0.rc++;q=v_b;v_b=t0;if(h&2)rel(q);else h|=2;q=v_a;v_a=t1;if(h&1)rel(q);else h|=1;t1=v_c;typeof t1==="object"&&t1!==null&&t1.rc++;
t0=unpackex(t1,1,0);case 5:if(t0===S)return abn(K1,5,F,fr,h,v_a,v_b,v_c,v_x,v_y,t1);typeof t1==="object"&&t1!==null&&--t1.rc===0&&drop(t1,t0);t1=t0.items[1];typeof t1==="object"&&t1!==null&&t1.rc++;t2=t0.items[0];typeof t2==="object"&&t2!==null&&t2.rc++;typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);q=v_x;v_x=t2;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=v_y;v_y=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t1=(v_a!==null&&(q=v_a.$n)!==undefined&&typeof q!=="function"?q:getattr(v_a,"n"));case 6:if(t1===S)return abn(K1,6,F,fr,h,v_a,v_b,v_c,v_x,v_y);
t2=iadd(t1,1);case 7:if(t2===S)return abn(K1,7,F,fr,h,v_a,v_b,v_c,v_x,v_y,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&drop(t1,t2);
if(v_a!==null&&((q=v_a.$n)!==undefined&&typeof q!=="function"||q===UNSET)){v_a.$n=t2;typeof t2==="object"&&t2!==null&&t2.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=null;}else q=setattr(v_a,"n",t2);case 8:if(q===S)return abn(K1,8,F,fr,h,v_a,v_b,v_c,v_x,v_y,t2);typeof t2==="object"&&t2!==null&&t2.rc===0&&die(t2);t2=mkslice(1,2,null);
q=delitem(v_b,t2);case 9:if(q===S)return abn(K1,9,F,fr,h,v_a,v_b,v_c,v_x,v_y,t2);typeof t2==="object"&&t2!==null&&t2.rc===0&&die(t2);q=v_x;v_x=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);r=null;
case 10:
if(F!==null){leave(F,K1,[h,v_a,v_b,v_c,v_x,v_y],r);Z.d--;return r;}typeof v_y==="object"&&v_y!==null&&--v_y.rc===0&&drop(v_y,r);typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);typeof v_c==="object"&&v_c!==null&&--v_c.rc===0&&drop(v_c,r);if(h!==0){h&2&&typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
